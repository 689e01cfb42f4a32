package io.vigie.fetch;

import io.vigie.source.Downloads;
import io.vigie.source.Lead;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A download; kept as the content of a lead, so that an address that was looked at is not fetched again. */
record Received(Answer answer, String retrieved) implements Downloads.Downloaded {

  @Override
  public URI url() {
    return answer.url();
  }

  @Override
  public byte[] read() {
    return answer.body();
  }

  @Override
  public boolean truncated() {
    return answer.truncated();
  }

  @Override
  public @Nullable String contentType() {
    return answer.header("content-type").orElse(null);
  }

  Fetched as(Lead lead, long limit) {
    byte[] body = answer.body().length > limit ? Arrays.copyOf(answer.body(), (int) limit) : answer.body();
    boolean truncated = answer.truncated() || body.length < answer.body().length;
    Page page = new Page(lead, url(), body, contentType(), retrieved, truncated);
    return new Fetched(page, validators());
  }

  Validators validators() {
    return new Validators(answer.header("etag").orElse(null), answer.header("last-modified").orElse(null));
  }
}
