import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lunzhi.PlanAnswer;
import lunzhi.Refusal;
import lunzhi.Roster;
import lunzhi.RosterDocument;

/**
 * Plans a document with lunzhi as a process, prints the days of one leader, and writes the document back with a note.
 *
 *     java Plan DOCUMENT LEADER NEW_DOCUMENT LUNZHI…
 *
 * LUNZHI… is how the command is called: {@code npx lunzhi}.
 */
public class Plan {
    /** What a document leaves out stays left out. */
    private static final ObjectMapper MAPPER =
            new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);

    public static void main(String[] args) throws IOException, InterruptedException {
        String document = args[0];
        String leader = args[1];
        File written = new File(args[2]);
        List<String> lunzhi = List.of(args).subList(3, args.length);

        Roster roster = plan(lunzhi, document).getRoster();
        roster.getAssignments().stream()
                .filter(place -> leader.equals(place.getLeader()))
                .forEach(place -> System.out.println(place.getDate()));

        RosterDocument next = roster.getDocument();
        next.getLeaders().stream()
                .filter(one -> leader.equals(one.getID()))
                .forEach(one -> one.setNote("已读"));
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(written, next);
    }

    /** Without --out the roster is part of the answer. */
    private static PlanAnswer plan(List<String> lunzhi, String document)
            throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(lunzhi);
        call.addAll(List.of("plan", document, "--json"));
        Process process = new ProcessBuilder(call).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        JsonNode answer = MAPPER.readTree(process.getInputStream());
        process.waitFor();
        String status = answer.path("status").asText();
        if (status.equals("refused")) {
            Refusal refusal = MAPPER.treeToValue(answer, Refusal.class);
            refusal.getDiagnostics().forEach(one -> System.err.println(one.getSentence()));
            throw new IOException("lunzhi refused " + document);
        }
        if (status.equals("failed")) throw new IOException(answer.path("error").path("message").asText());
        return MAPPER.treeToValue(answer, PlanAnswer.class);
    }
}
