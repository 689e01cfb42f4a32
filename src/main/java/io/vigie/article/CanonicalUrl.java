package io.vigie.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one address of an article: resolved, without fragment, tracking parameters and, where the page has another, its AMP form. */
final class CanonicalUrl {

  /** Parameters that name the visitor's way to the page, never the page. */
  private static final Pattern TRACKING = Pattern.compile(
      "(?:utm_|mtm_|pk_|hsa_|at_|ns_|wt_|_hs|fb_|__)[a-z_]+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|cmpid?|icid|ito|xtor|ref_?src|smid|partner|wt_mc|amp|outputtype|ocid|ncid|sr_share|share|spm|_ga",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern AMP_CACHE = Pattern.compile("^https?://(?:[^/]+\\.cdn\\.ampproject\\.org|www\\.google\\.[a-z.]+/amp)/(?:[a-z]/)?(?:s/)?(?=[^/]+\\.)");

  private static final Pattern AMP_HOST = Pattern.compile("^amp\\.(?=[^.]+\\.[^.]+)");

  private CanonicalUrl() {}

  /** @param base the address that a relative {@code address} is resolved against; null when unknown */
  static Optional<String> of(@Nullable String address, @Nullable String base) {
    return of(address, base, true);
  }

  /**
   * That of the link by which a page declares its canonical address: an AMP page that declares itself has no other form
   * (AMP HTML specification, "required markup"), so its path is kept.
   *
   * @param base as in {@link #of}
   */
  static Optional<String> declared(@Nullable String address, @Nullable String base) {
    return of(address, base, false);
  }

  private static Optional<String> of(@Nullable String address, @Nullable String base, boolean withoutAmp) {
    if (address == null || address.isBlank()) {
      return Optional.empty();
    }
    try {
      String escaped = escape(address.strip());
      URI uri = base == null || base.isBlank() ? new URI(escaped) : new URI(escape(base.strip())).resolve(escaped);
      String cached = AMP_CACHE.matcher(uri.toString()).replaceFirst("https://");
      return clean(cached.equals(uri.toString()) ? uri : new URI(cached), withoutAmp);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> clean(URI uri, boolean withoutAmp) {
    if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().toLowerCase(Locale.ROOT).startsWith("http")) {
      return Optional.empty();
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String named = uri.getHost().toLowerCase(Locale.ROOT);
    String host = withoutAmp ? AMP_HOST.matcher(named).replaceFirst("") : named;
    String whole = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String path = withoutAmp ? withoutAmp(whole) : whole;
    String port = uri.getPort() < 0 || uri.getPort() == (scheme.equals("http") ? 80 : 443) ? "" : ":" + uri.getPort();
    return Optional.of(scheme + "://" + host + port + path + query(uri.getRawQuery()));
  }

  private static String withoutAmp(String path) {
    if (!path.contains("amp")) {
      return path;
    }
    return path.replaceFirst("(?<=.)/amp(/?)$", "$1").replaceFirst("\\.amp(\\.html?)?$", "$1").replaceFirst("^/amp/(?=.)", "/");
  }

  private static String query(@Nullable String query) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    for (String pair : query.split("&")) {
      if (!pair.isEmpty() && !TRACKING.matcher(pair.split("=", 2)[0]).matches()) {
        kept.add(pair);
      }
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  /** Spaces and other characters that stand in links but not in URIs, percent-encoded. */
  private static String escape(String address) {
    StringBuilder escaped = new StringBuilder(address.length());
    for (byte b : address.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
        escaped.append('%').append(String.format(Locale.ROOT, "%02X", c));
      } else {
        escaped.append((char) c);
      }
    }
    return escaped.toString();
  }
}
