package io.vigie.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Networks that the public Internet does not reach or that serve the machine itself, by the special-purpose registries of IANA
 * (RFC 6890) and the fixed addresses of cloud metadata services.
 */
final class Networks {

  private record Block(byte[] prefix, int length) {

    boolean contains(byte[] address) {
      return address.length == prefix.length && bits(address, length).equals(bits(prefix, length));
    }

    private static String bits(byte[] bytes, int length) {
      StringBuilder bits = new StringBuilder(length);
      for (int i = 0; i < length; i++) {
        bits.append(bytes[i / 8] >> 7 - i % 8 & 1);
      }
      return bits.toString();
    }
  }

  private static final List<Block> CLOSED = Stream.of(
      "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
      "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
      "168.63.129.16/32", // the host service of Azure, in a public network
      "::/96", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8")
      .map(Networks::block).toList();

  /** Where IPv6 addresses carry an IPv4 address: the network, and the octet at which it starts. */
  private static final List<Block> CARRIERS = Stream.of("2002::/16", "64:ff9b::/96", "64:ff9b:1::/48", "::ffff:0:0:0/96")
      .map(Networks::block).toList();
  private static final int[] CARRIED_AT = {2, 12, 12, 12};

  private Networks() {}

  /** Whether {@code address} belongs to a private, local or otherwise special network, also when it hides one in IPv6. */
  static boolean isClosed(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (CLOSED.stream().anyMatch(block -> block.contains(bytes))) {
      return true;
    }
    for (int i = 0; i < CARRIERS.size(); i++) {
      if (CARRIERS.get(i).contains(bytes) && isClosed(carried(bytes, CARRIED_AT[i]))) {
        return true;
      }
    }
    return isIsatap(bytes) && isClosed(carried(bytes, 12));
  }

  /** RFC 5214: an interface identifier of 0:5efe and an IPv4 address, in any network. */
  private static boolean isIsatap(byte[] bytes) {
    return bytes.length == 16 && (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == (byte) 0xfe;
  }

  private static InetAddress carried(byte[] bytes, int offset) {
    try {
      return Inet4Address.getByAddress(Arrays.copyOfRange(bytes, offset, offset + 4));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Block block(String cidr) {
    int slash = cidr.indexOf('/');
    try {
      byte[] prefix = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
      return new Block(prefix, Integer.parseInt(cidr.substring(slash + 1)));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
