package org.session33.diagnostics.evidence.eventlog;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.profiles.files.SourceFile;

/**
 * A log, read by a JVM of its own with a small heap.
 *
 * @param seconds of the whole process, its start included
 * @param processor seconds of processor time, those of the JVM's own threads included
 * @param records in the log
 * @param taken bytes of the heap that were taken at most, garbage included
 * @param inUse bytes of the heap that a collection left at most
 */
record OwnReading(double seconds, double processor, long records, long taken, long inUse) {
  /** The heap that it has, in MB. */
  static final int HEAP = 300;

  /** Reads a file in another JVM. */
  static OwnReading of(Path file) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP + "m",
                "-cp",
                System.getProperty("java.class.path"),
                OwnReading.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String[] told =
        new String(process.getInputStream().readAllBytes(), US_ASCII).strip().split(" ");
    if (process.waitFor() != 0) {
      throw new IOException("the log could not be read in a heap of " + HEAP + " MB");
    }
    return new OwnReading(
        (System.nanoTime() - start) / 1e9,
        Double.parseDouble(told[3]),
        Long.parseLong(told[0]),
        Long.parseLong(told[1]),
        Long.parseLong(told[2]));
  }

  /** The shorter times and the larger heap of both. */
  OwnReading with(OwnReading other) {
    return new OwnReading(
        Math.min(seconds, other.seconds),
        Math.min(processor, other.processor),
        records,
        Math.max(taken, other.taken),
        Math.max(inUse, other.inUse));
  }

  /** Reads in this JVM and prints what was seen of it. */
  public static void main(String[] arguments) {
    AtomicLong taken = new AtomicLong();
    AtomicLong inUse = new AtomicLong();
    Set<String> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP)
            .map(p -> p.getName())
            .collect(Collectors.toSet());
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, back) -> {
                var collection =
                    GarbageCollectionNotificationInfo.from(
                            (CompositeData) notification.getUserData())
                        .getGcInfo();
                taken.accumulateAndGet(sum(heap, collection.getMemoryUsageBeforeGc()), Math::max);
                inUse.accumulateAndGet(sum(heap, collection.getMemoryUsageAfterGc()), Math::max);
              },
              null,
              null);
    }
    Evidence found =
        Readers.evidence().read(SourceFile.of(Path.of(arguments[0]))).optional().orElseThrow();
    long last = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.println(
        found.files().get(0).records()
            + " "
            + Math.max(last, taken.get())
            + " "
            + inUse.get()
            + " "
            + ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
                / 1e9);
  }

  private static long sum(Set<String> heap, Map<String, MemoryUsage> pools) {
    return pools.entrySet().stream()
        .filter(p -> heap.contains(p.getKey()))
        .mapToLong(p -> p.getValue().getUsed())
        .sum();
  }
}
