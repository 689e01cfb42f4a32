package io.vigie.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.source.Lead;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeadQueueTest {

  private record Text() implements Lead.Content {
    @Override
    public Lead.Kind kind() {
      return Lead.Kind.TEXT;
    }

    @Override
    public @Nullable String contentType() {
      return null;
    }

    @Override
    public byte[] read() {
      return new byte[0];
    }
  }

  private static Lead remote(String host, int number) {
    URI url = URI.create("https://" + host + "/" + number);
    return new Lead(url.toString(), url, null, null, null, null);
  }

  private static Lead local(String name) {
    return new Lead(name, null, new Text(), null, null, null);
  }

  @Test
  void hostsTakeTurnsAndABusyOneKeepsNobodyWaiting() throws Exception {
    LeadQueue queue = new LeadQueue(10, 10, host -> System.nanoTime());
    for (Lead lead : List.of(remote("a", 1), remote("a", 2), remote("b", 1), local("file"))) {
      queue.put(lead);
    }
    queue.close();
    Lead first = queue.take();
    assertThat(first.source()).isEqualTo("https://a/1");
    assertThat(queue.take().source()).isEqualTo("https://b/1");
    assertThat(queue.take().source()).isEqualTo("file");
    queue.release(first);
    assertThat(queue.take().source()).isEqualTo("https://a/2");
    assertThat(queue.take()).isNull();
  }

  @Test
  void aHostRestsAsLongAsItWants() throws Exception {
    long start = System.nanoTime();
    LeadQueue queue = new LeadQueue(10, 10, host -> start + Duration.ofMillis(300).toNanos());
    queue.put(remote("a", 1));
    queue.put(remote("a", 2));
    queue.release(queue.take());
    queue.take();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
  }

  @Test
  void itHoldsNoMoreThanItMay() throws Exception {
    LeadQueue queue = new LeadQueue(1, 2, host -> System.nanoTime());
    queue.put(local("1"));
    CompletableFuture<Void> second = CompletableFuture.runAsync(() -> put(queue, local("2")));
    assertThat(second.completeOnTimeout(null, 100, TimeUnit.MILLISECONDS).isDone()).isFalse();
    queue.take();
    second.get(5, TimeUnit.SECONDS);
    assertThat(queue.take().source()).isEqualTo("2");
  }

  @Test
  void manyWorkersReadEverythingOnce() throws Exception {
    LeadQueue queue = new LeadQueue(5, 20, host -> System.nanoTime());
    List<String> taken = java.util.Collections.synchronizedList(new ArrayList<>());
    List<CompletableFuture<Void>> workers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      workers.add(CompletableFuture.runAsync(() -> work(queue, taken), task -> new Thread(task).start()));
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Lead lead = i % 3 == 0 ? local("file" + i) : remote("host" + i % 7, i);
      expected.add(lead.source());
      queue.put(lead);
    }
    queue.close();
    CompletableFuture.allOf(workers.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
    assertThat(taken).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static void work(LeadQueue queue, List<String> taken) {
    try {
      for (Lead lead = queue.take(); lead != null; lead = queue.take()) {
        taken.add(lead.source());
        queue.release(lead);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void put(LeadQueue queue, Lead lead) {
    try {
      queue.put(lead);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
