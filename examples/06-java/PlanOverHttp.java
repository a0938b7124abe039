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
import java.util.stream.Collectors;
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
        HttpResponse<byte[]> result = send(requestTo(service.resolve(job + "/result?file=roster.json")));
        byte[] roster = result.body();
        Files.write(Path.of(args[2]), roster);
        if (result.headers().firstValueAsLong("lunzhi-exit-code").orElse(0) != 0)
            System.err.println("The roster breaks rules: see its report.");

        String export = "{\"roster\":" + new String(roster, StandardCharsets.UTF_8) + ",\"as\":\"xlsx\"}";
        Files.write(Path.of(args[3]), post(service.resolve("/v1/export?only=file"), export).body());
    }

    private static final Pattern MOVES = Pattern.compile("\"moves\":(\\d+),\"totalMoves\":(\\d+)");

    /** Prints how far a job is, until it has ended. */
    private static void follow(URI events) throws IOException, InterruptedException {
        HttpRequest request = requestTo(events).build();
        HttpResponse<Stream<String>> response = CLIENT.send(request, BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() != 200)
                throw new IOException(lines.collect(Collectors.joining("\n")));
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
