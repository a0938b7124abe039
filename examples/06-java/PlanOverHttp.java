import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Plans a document with {@code lunzhi serve}, prints how it goes, and writes the roster and its Excel table.
 *
 *     java PlanOverHttp.java URL DOCUMENT ROSTER TABLE
 */
public class PlanOverHttp {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] args) throws IOException, InterruptedException {
        URI service = URI.create(args[0]);
        String document = Files.readString(Path.of(args[1]));

        // a job: a large plan takes longer than a request may
        String call = "{\"document\":" + document + ",\"out\":true}";
        String job = post(service.resolve("/v1/jobs/plan"), call).headers().firstValue("Location").get();
        follow(service.resolve(job + "/events"));
        byte[] roster = send(requestTo(service.resolve(job + "/result?file=roster.json"))).body();
        Files.write(Path.of(args[2]), roster);

        String export = "{\"roster\":" + new String(roster, StandardCharsets.UTF_8) + ",\"as\":\"xlsx\"}";
        Files.write(Path.of(args[3]), post(service.resolve("/v1/export?as=file"), export).body());
    }

    private static final Pattern MOVES = Pattern.compile("\"moves\":(\\d+),\"totalMoves\":(\\d+)");

    /** Prints how far a job is, until it has ended. */
    private static void follow(URI events) throws IOException, InterruptedException {
        HttpRequest request = requestTo(events).build();
        try (Stream<String> lines = CLIENT.send(request, BodyHandlers.ofLines()).body()) {
            lines.map(MOVES::matcher)
                    .filter(Matcher::find)
                    .forEach(found -> System.out.println(found.group(1) + " / " + found.group(2)));
        }
    }

    private static HttpResponse<byte[]> post(URI address, String json)
            throws IOException, InterruptedException {
        return send(requestTo(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static HttpRequest.Builder requestTo(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept-Language", "zh-CN");
        String token = System.getenv("LUNZHI_TOKEN");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** What is refused is said in the body (RFC 9457). */
    private static HttpResponse<byte[]> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() >= 400)
            throw new IOException(new String(response.body(), StandardCharsets.UTF_8));
        return response;
    }
}
