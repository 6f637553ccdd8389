; The installer for Windows: for one person alone, so that nobody asks for an administrator.
; makensis -DVERSION=1.2.3 -DBUNDLE=folder -DOUT=file.exe cuprofiler.nsi
Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user

!ifndef VERSION | BUNDLE | OUT | ICON
  !error "VERSION, BUNDLE, OUT and ICON must be given"
!endif

!include "MUI2.nsh"
!include "FileFunc.nsh"

!define KIND "cuprofiler.workspace"
!define MIME "application/vnd.cuprofiler.workspace"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\cuprofiler"

Name "cuprofiler"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\cuprofiler"
InstallDirRegKey HKCU "Software\cuprofiler" "Folder"
BrandingText "cuprofiler ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "cuprofiler"
VIAddVersionKey "FileDescription" "Find out who pays and who uses"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The cuprofiler project, Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\cuprofiler.exe"
!insertmacro MUI_PAGE_LICENSE "${BUNDLE}\_internal\licences\cuprofiler-LICENSE.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString KIND_NAME ${LANG_ENGLISH} "cuprofiler workspace"
LangString KIND_NAME ${LANG_GERMAN} "cuprofiler-Arbeitsmappe"
LangString STILL_OPEN ${LANG_ENGLISH} "cuprofiler is still open. Close it, then go on."
LangString STILL_OPEN ${LANG_GERMAN} "cuprofiler ist noch offen. Schließen Sie es und machen Sie dann weiter."

; A running program holds its own file open: nothing is overwritten half.
!macro CloseFirst
  again:
  IfFileExists "$INSTDIR\cuprofiler.exe" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\cuprofiler.exe" a
  IfErrors 0 closed
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(STILL_OPEN)" /SD IDCANCEL IDRETRY again
  Abort
  closed:
  FileClose $0
  free:
!macroend

Section
  !insertmacro CloseFirst
  ; What an older version left and this one lacks must not stay.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\cuprofiler.lnk" "$INSTDIR\cuprofiler.exe"

  WriteRegStr HKCU "Software\cuprofiler" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.cuprofile" "" "${KIND}"
  WriteRegStr HKCU "Software\Classes\.cuprofile" "Content Type" "${MIME}"
  WriteRegStr HKCU "Software\Classes\.cuprofile\OpenWithProgids" "${KIND}" ""
  WriteRegStr HKCU "Software\Classes\${KIND}" "" "$(KIND_NAME)"
  WriteRegStr HKCU "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\cuprofiler.exe,0"
  WriteRegStr HKCU "Software\Classes\${KIND}\shell\open\command" "" \
    '"$INSTDIR\cuprofiler.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "cuprofiler"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\cuprofiler.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The cuprofiler project"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  ${RefreshShellIcons}
SectionEnd

; The founder's products lie in another folder, and stay.
Section "Uninstall"
  !insertmacro CloseFirst
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\cuprofiler.exe"
  Delete "$INSTDIR\cuprofiler-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\cuprofiler.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Classes\${KIND}"
  DeleteRegValue HKCU "Software\Classes\.cuprofile\OpenWithProgids" "${KIND}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.cuprofile\OpenWithProgids"
  ReadRegStr $0 HKCU "Software\Classes\.cuprofile" ""
  StrCmp $0 "${KIND}" 0 kept
  DeleteRegKey HKCU "Software\Classes\.cuprofile"
  kept:
  DeleteRegKey HKCU "Software\cuprofiler"
  ${RefreshShellIcons}
SectionEnd
