package io.vigie.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What sites allow (RFC 9309), by crawler-commons: a missing file allows all; one that cannot be reached forbids all for now
 * (section 2.3.1.4); at most 500 KiB of it count.
 */
final class Robots {

  static final int MAX_BYTES = 500 * 1024;

  /** Sites that ask for more than this between two requests are left alone. */
  static final Duration MAX_CRAWL_DELAY = Duration.ofMinutes(5);

  /** Fetches a robots.txt, redirects and all. */
  interface Source {
    Answer get(URI url);
  }

  private final String agent;

  /** @param userAgent whose product name, before the slash, is looked for among the rules */
  Robots(String userAgent) {
    this.agent = userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** The rules of the site of {@code url}: from memory, else fetched. */
  SimpleRobotRules rules(URI url, Site site, Source source) {
    SimpleRobotRules known = site.rules();
    if (known == null) {
      known = fetch(URI.create(Site.name(url) + "/robots.txt"), source);
      site.remember(known);
    }
    return known;
  }

  /** @throws VigieException of kind {@code robots-disallowed} or {@code robots-unreachable} */
  static void requireAllowed(SimpleRobotRules rules, URI url) {
    if (rules.isDeferVisits()) {
      throw new VigieException(Stage.FETCH, "robots-unreachable", url + " was not asked for: the robots.txt of " + Site.name(url)
          + " could not be read; try again later", true, null);
    }
    if (!rules.isAllowed(url.toString())) {
      throw new VigieException(Stage.FETCH, "robots-disallowed", "The robots.txt of " + Site.name(url) + " forbids " + url
          + "; ask the site, or save the page and give the file");
    }
  }

  /** The pause that the site wants, if it is longer than {@code own}. */
  static Duration pause(SimpleRobotRules rules, Duration own) {
    long delay = rules.getCrawlDelay();
    return delay == BaseRobotRules.UNSET_CRAWL_DELAY || delay <= own.toMillis() ? own : Duration.ofMillis(delay);
  }

  private SimpleRobotRules fetch(URI url, Source source) {
    Answer answer;
    try {
      answer = source.get(url);
    } catch (VigieException failure) {
      if (failure.kind().equals("too-many-redirects") || failure.kind().equals("private-address")) {
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL); // RFC 9309, section 2.3.1.2: treated as unavailable
      }
      throw failure;
    }
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(MAX_CRAWL_DELAY.toMillis(), Integer.MAX_VALUE);
    if (answer.status() / 100 == 2) {
      String type = answer.header("content-type").orElse("text/plain");
      return parser.parseContent(url.toString(), answer.body(), type, List.of(agent));
    }
    return parser.failedFetch(answer.status() == 429 ? 503 : answer.status());
  }
}
