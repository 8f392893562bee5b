package org.session33.profiles.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.session33.profiles.files.Place;
import org.session33.profiles.windows.RegistryExport;
import org.session33.profiles.windows.RegistryKey;
import org.session33.profiles.windows.RegistryType;
import org.session33.profiles.windows.RegistryValue;

/** Builds registry exports in code. Everything in them is synthetic: no public sample exists. */
public final class SyntheticRegistry {
  public static final String NT =
      "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows NT\\CurrentVersion"
          + "\\Windows Messaging Subsystem\\Profiles";
  public static final String OFFICE = "HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\";
  public static final String ACCOUNTS = "9375CFF0413111d3B88A00104B2A6676";
  public static final String GLOBAL = "13dbb0c8aa05101a9bb000aa002fc45a";
  public static final String PROVIDERS = "9207f3e0a3b11019908b08002b2a56c2";
  public static final String PRIMARY = "5494a1c0297f101ba58708002b2a2517";
  public static final String DELEGATE = "9eb4770074e411ce8c5e00aa004254e2";
  public static final String PUBLIC = "78b2fa70aff711cd9bc800aa002fc45a";

  private final RegistryExport export = new RegistryExport();
  private RegistryKey key;
  private int line = 1;

  public SyntheticRegistry key(String path) {
    key = export.open(path, place());
    return this;
  }

  public SyntheticRegistry number(String id, int number) {
    byte[] data = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    return bytes("0003" + id, data);
  }

  public SyntheticRegistry wide(String name, String text) {
    return bytes(name, (text + "\0").getBytes(StandardCharsets.UTF_16LE));
  }

  public SyntheticRegistry text(String name, String text) {
    key.put(RegistryValue.text(name, text, place()));
    return this;
  }

  public SyntheticRegistry dword(String name, int number) {
    key.put(RegistryValue.dword(name, number, place()));
    return this;
  }

  public SyntheticRegistry uids(String name, String... uids) {
    return bytes(name, HexFormat.of().parseHex(String.join("", uids)));
  }

  public SyntheticRegistry row(String name, int... ids) {
    ByteBuffer data = ByteBuffer.allocate(4 * ids.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int id : ids) {
      data.putInt(id);
    }
    return bytes(name, data.array());
  }

  public SyntheticRegistry bytes(String name, byte[] data) {
    key.put(new RegistryValue(name, RegistryType.REG_BINARY, data, place()));
    return this;
  }

  /** An MSEMS account, its service section and its settings, as Outlook 2010 and later make. */
  public SyntheticRegistry modernAccount(String profile, int id, String settingsUid, int flags) {
    String service = uid(0x5e0 + id);
    return key(profile + "\\" + ACCOUNTS + "\\" + String.format("%08x", id))
        .text("clsid", "{ED475414-B0D6-11D2-8C3B-00104B2A6676}")
        .wide("Service Name", "MSEMS")
        .wide("Account Name", "account " + id)
        .uids("Service UID", service)
        .key(profile + "\\" + service)
        .uids("01023d15", settingsUid)
        .key(profile + "\\" + settingsUid)
        .number("6601", flags);
  }

  /** A store section of a modern profile. */
  public SyntheticRegistry store(
      String profile, String uid, String name, String provider, int flags) {
    return key(profile + "\\" + uid)
        .wide("001f3001", name)
        .uids("01023414", provider)
        .number("3009", flags);
  }

  /** A store section of a legacy profile. */
  public SyntheticRegistry legacyStore(String profile, String uid, String name, int type) {
    return key(profile + "\\" + uid).text("001e3001", name).number("660a", type);
  }

  public RegistryExport export() {
    return export;
  }

  /** A UID that is easy to tell apart. */
  public static String uid(int number) {
    return String.format("%032x", number);
  }

  /** A list of texts as PT_MV_UNICODE, with offsets of 4 or 8 bytes. */
  public static byte[] texts(int width, String... texts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int offset = 4 + width * texts.length;
    ByteBuffer table = ByteBuffer.allocate(offset).order(ByteOrder.LITTLE_ENDIAN);
    table.putInt(texts.length);
    for (String text : texts) {
      byte[] data = (text + "\0").getBytes(StandardCharsets.UTF_16LE);
      table.putInt(offset);
      if (width == 8) {
        // Rubbish in the high half occurs in real files and means nothing.
        table.putInt(0x1234);
      }
      offset += data.length;
      out.writeBytes(data);
    }
    byte[] all = new byte[offset];
    System.arraycopy(table.array(), 0, all, 0, table.capacity());
    System.arraycopy(out.toByteArray(), 0, all, table.capacity(), out.size());
    return all;
  }

  private Place place() {
    return new Place("synthetic.reg", line++, 1);
  }
}
