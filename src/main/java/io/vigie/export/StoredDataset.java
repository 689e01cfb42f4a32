package io.vigie.export;

import io.vigie.merge.Corrections;
import io.vigie.merge.Dataset;
import java.nio.file.Path;

/** The dataset that a run left in its output folder, with today's corrections. Open while its streams are read. */
public interface StoredDataset extends AutoCloseable {

  /** How an output folder is read. */
  @FunctionalInterface
  interface Opener {
    /** @throws io.vigie.record.VigieException of kind {@code no-dataset} where no run has left one */
    StoredDataset open(Path folder, Corrections corrections);
  }

  Dataset dataset();

  @Override
  default void close() {}
}
