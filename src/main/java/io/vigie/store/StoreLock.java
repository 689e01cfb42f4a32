package io.vigie.store;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second run out of a folder. The system lets go of the lock when the process ends, however it ends. */
final class StoreLock implements AutoCloseable {

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /** @throws VigieException of kind {@code in-use} or {@code not-writable} */
  static StoreLock take(Path folder) {
    Path file = folder.resolve(".vigie.lock");
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new VigieException(Stage.STORE, "in-use", "Another run is writing into " + folder
            + ". Wait until it ends, or choose another folder with --out.", true, null);
      }
      return new StoreLock(channel);
    } catch (IOException refused) {
      throw new VigieException(Stage.STORE, "not-writable", "Cannot write into " + folder + ": " + refused.getMessage()
          + ". Check its rights, or choose another folder with --out.", true, refused);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException harmless) {
      // The lock is gone with the channel.
    }
  }
}
