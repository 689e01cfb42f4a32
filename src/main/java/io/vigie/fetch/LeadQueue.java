package io.vigie.fetch;

import io.vigie.source.Lead;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Leads on their way to the workers, sorted so that no worker waits for a busy host while another host could be asked: one queue
 * a host, hosts served in turn, each by one worker at a time and not before its pause is over. Local documents have a short queue
 * of their own, since they hold their content. Bounded: {@link #put} waits while it is full. Safe for use by several threads.
 */
public final class LeadQueue {

  /** The leads of one host, waiting for its turn. */
  private static final class HostQueue {
    private final String name;
    private final Deque<Lead> leads = new ArrayDeque<>();
    private long due;

    HostQueue(String name) {
      this.name = name;
    }
  }

  private final int localCapacity;
  private final int remoteCapacity;
  private final ToLongFunction<String> readyAt;
  private final Deque<Lead> local = new ArrayDeque<>();
  private final Map<String, HostQueue> hosts = new HashMap<>();
  private final Deque<HostQueue> ready = new ArrayDeque<>();
  private final PriorityQueue<HostQueue> resting = new PriorityQueue<>(Comparator.comparingLong(host -> host.due));
  private int remote;
  private boolean closed;

  /**
   * @param localCapacity how many documents with content may wait
   * @param remoteCapacity how many addresses may wait; the larger, the more hosts can be asked side by side
   * @param readyAt when a host may be asked again, by {@link System#nanoTime}
   */
  public LeadQueue(int localCapacity, int remoteCapacity, ToLongFunction<String> readyAt) {
    this.localCapacity = localCapacity;
    this.remoteCapacity = remoteCapacity;
    this.readyAt = readyAt;
  }

  /** Waits while the queue is full. After {@link #close} it does nothing. */
  public synchronized void put(Lead lead) throws InterruptedException {
    boolean isLocal = lead.content() != null;
    while (!closed && (isLocal ? local.size() >= localCapacity : remote >= remoteCapacity)) {
      wait();
    }
    if (closed) {
      return;
    }
    if (isLocal) {
      local.add(lead);
    } else {
      putRemote(lead);
    }
    notifyAll();
  }

  private void putRemote(Lead lead) {
    String name = host(lead);
    HostQueue host = hosts.get(name);
    if (host == null) {
      host = new HostQueue(name);
      hosts.put(name, host);
      ready.add(host);
    }
    host.leads.add(lead);
    remote++;
  }

  /** The next lead that can be read at once; null when the queue is closed and empty. Each needs a {@link #release}. */
  public synchronized @Nullable Lead take() throws InterruptedException {
    while (true) {
      wakeRested();
      Lead lead = ready.isEmpty() ? local.poll() : takeRemote();
      if (lead != null) {
        notifyAll();
        return lead;
      }
      if (closed && remote == 0) {
        return null;
      }
      pause();
    }
  }

  private Lead takeRemote() {
    HostQueue host = ready.remove();
    remote--;
    return host.leads.remove();
  }

  private void wakeRested() {
    long now = System.nanoTime();
    while (!resting.isEmpty() && resting.peek().due - now <= 0) {
      ready.add(resting.remove());
    }
  }

  private void pause() throws InterruptedException {
    if (resting.isEmpty()) {
      wait();
    } else {
      long nanos = Math.max(1, resting.peek().due - System.nanoTime());
      wait(nanos / 1_000_000 + 1);
    }
  }

  /** The host of {@code lead} is free for the next one. */
  public synchronized void release(Lead lead) {
    if (lead.content() == null) {
      HostQueue host = hosts.get(host(lead));
      if (host.leads.isEmpty()) {
        hosts.remove(host.name);
      } else {
        host.due = readyAt.applyAsLong(host.name);
        resting.add(host);
      }
      notifyAll();
    }
  }

  /** Nothing more will be put. */
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Drops what waits, so that the workers end. */
  public synchronized void abort() {
    closed = true;
    local.clear();
    ready.clear();
    resting.clear();
    remote = 0;
    notifyAll();
  }

  private static String host(Lead lead) {
    String host = lead.url() == null ? null : lead.url().getHost();
    return host == null ? "" : host;
  }
}
