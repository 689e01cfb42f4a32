package io.vigie.export;

import io.vigie.merge.Dataset;
import java.nio.file.Path;

/** Writes a dataset in one form. The same dataset gives the same bytes. Stateless, safe for use by several threads. */
public interface Exporter {

  /**
   * Writes to {@code out}, a file or a folder as the form has it, in place of what an earlier export left there.
   *
   * @throws io.vigie.record.VigieException if it cannot be written
   */
  void export(Dataset dataset, Path out);
}
