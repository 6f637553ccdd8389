import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Validates PDF files against PDF/UA-1 and PDF/A-2a with veraPDF's core, for test_pdfua.py.
 *
 * <p>Writes lines of fields parted by tabs, in UTF-8: for each file and standard its verdict, then
 * one line for each rule it breaks.
 *
 * <pre>
 * FILE  path  standard  pass|fail|error  number of checks made, or the error
 * RULE  path  standard  clause-test      times broken  message  where it was broken first
 * </pre>
 *
 * <p>veraPDF stops counting at 100 times.
 *
 * <p>Ends with 0 whatever the verdicts are: another exit code means the check itself did not run.
 */
public final class VeraCheck {

    private static final PDFAFlavour[] FLAVOURS = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A};

    // Java's own standard output speaks the system's charset, which need not know every letter.
    private static final PrintStream OUT =
            new PrintStream(
                    new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** A rule that was broken: how often, and the first time in words. */
    private static final class Broken {
        private final String message;
        private final String place;
        private int times;

        private Broken(TestAssertion first) {
            message = first.getMessage();
            place = first.getLocation().getContext();
        }
    }

    private VeraCheck() {}

    public static void main(String[] paths) {
        VeraGreenfieldFoundryProvider.initialise();
        for (String path : paths) {
            for (PDFAFlavour flavour : FLAVOURS) {
                try {
                    report(path, flavour.getId(), validate(Path.of(path), flavour));
                } catch (Exception | StackOverflowError error) {
                    // One file that cannot be read must not keep the others from being checked.
                    line("FILE", path, flavour.getId(), "error", error.toString());
                }
            }
        }
    }

    private static ValidationResult validate(Path path, PDFAFlavour flavour) throws Exception {
        try (InputStream stream = new FileInputStream(path.toFile());
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
                // Checks that pass are only counted: there are tens of thousands in a file.
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser);
        }
    }

    private static void report(String path, String flavour, ValidationResult result) {
        String verdict = result.isCompliant() ? "pass" : "fail";
        line("FILE", path, flavour, verdict, String.valueOf(result.getTotalAssertions()));
        brokenRules(result)
                .forEach(
                        (rule, broken) ->
                                line(
                                        "RULE",
                                        path,
                                        flavour,
                                        rule,
                                        String.valueOf(broken.times),
                                        broken.message,
                                        broken.place));
    }

    /** Gathers the failures by rule: one mistake is often made on every line of a page. */
    private static Map<String, Broken> brokenRules(ValidationResult result) {
        Map<String, Broken> found = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                RuleId id = assertion.getRuleId();
                String rule = id.getClause() + "-" + id.getTestNumber();
                found.computeIfAbsent(rule, unused -> new Broken(assertion)).times++;
            }
        }
        return found;
    }

    /** Writes fields parted by tabs; inside a field tabs and line breaks become spaces. */
    private static void line(String... fields) {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            text.append(text.length() == 0 ? "" : "\t");
            text.append(String.valueOf(field).replaceAll("\\s+", " ").strip());
        }
        OUT.println(text);
    }
}
