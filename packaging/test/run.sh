#!/usr/bin/env bash
# Install the .deb in a bare Debian 12 that has nothing else, use it as a founder would, remove it.
#   make package-test               (as root: it makes a root of its own under build/)
#   make package-test ARGS=archive  the archive instead of the .deb
# Everything is said as it is checked; the first thing that is not so ends the run.
set -euo pipefail
cd "$(dirname "$0")/../.."
KIND=${1:-deb}
WORK=$PWD/build/package-test
BASE=$WORK/base.tar
ROOT=$WORK/root

if [ "$(id -u)" != 0 ]; then
    echo 'A bare system can be made by root only: sudo make package-test'
    exit 2
fi
for need in debootstrap unshare; do
    command -v "$need" > /dev/null || { echo "Missing: apt-get install $need"; exit 2; }
done
# Mounts and processes live in a namespace of their own, and are gone when this ends.
if [ -z "${INSIDE:-}" ]; then
    INSIDE=1 exec unshare --mount --pid --kill-child --fork bash "$0" "$@"
fi
mkdir -p "$WORK/out"
if [ ! -e "$BASE" ]; then
    echo 'Making a bare Debian 12'
    rm -rf --one-file-system "$WORK/first"
    debootstrap --variant=minbase bookworm "$WORK/first" > "$WORK/debootstrap.log"
    # The mirrors and proxies that this computer reaches Debian by.
    cp -a /etc/apt/. "$WORK/first/etc/apt/"
    cp /etc/resolv.conf /etc/hosts "$WORK/first/etc/"
    tar -C "$WORK/first" -cf "$BASE.part" . && mv "$BASE.part" "$BASE"
    rm -rf --one-file-system "$WORK/first"
fi
rm -rf --one-file-system "$ROOT" && mkdir "$ROOT" && tar -C "$ROOT" -xf "$BASE"
mount --bind /dev "$ROOT/dev" && mount -t tmpfs tmpfs "$ROOT/dev/shm"
mount -t proc proc "$ROOT/proc" && mount -t tmpfs tmpfs "$ROOT/tmp"
mkdir -p "$ROOT/given" "$ROOT/out"
case $KIND in
deb) cp dist/*.deb "$ROOT/given/" ;;
archive) cp dist/*.tar.xz dist/*.deb "$ROOT/given/" ;;
*) echo "$KIND: say deb or archive"; exit 2 ;;
esac
cp packaging/test/*.sh "$ROOT/given/"
cp resources/samples/1-*.json "$ROOT/given/"
code=0
chroot "$ROOT" env -i HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    bash "/given/$KIND.sh" || code=$?
cp -a "$ROOT/out/." "$WORK/out/"
echo "Pictures and papers: build/package-test/out"
exit "$code"
