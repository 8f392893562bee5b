package org.session33.profiles.intake.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.outlook.CachedModeValue;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.outlook.ProfileMark;
import org.session33.profiles.windows.RegistryExport;
import org.session33.profiles.windows.RegistryKey;
import org.session33.profiles.windows.RegistryValue;

/**
 * The Cached Exchange Mode settings that an administrator made for all profiles: the values of
 * {@code …\Office\<version>\Outlook\Cached Mode} that decide about sessions (formats.md 5).
 *
 * <p>Below {@code Software\Policies} they govern every profile; below {@code Software\Microsoft}
 * only profiles that are made afterwards (KB 982697), so those are reported and not applied.
 *
 * @param settings the settings in the order of the file
 */
public record CachedModePolicies(List<Setting> settings) {
  private static final Pattern KEY =
      Pattern.compile(
          "(?:^|\\\\)software\\\\(policies\\\\)?microsoft\\\\office\\\\(\\d{1,2})\\.0\\\\outlook"
              + "\\\\cached mode$",
          Pattern.CASE_INSENSITIVE);

  public CachedModePolicies {
    settings = List.copyOf(settings);
  }

  /** The values that decide about sessions; others are carried along by Outlook alone. */
  public enum Name {
    /** Cached Exchange Mode: 1 on, 0 off. */
    ENABLE(CachedModeValue.ENABLE, "Cached Exchange Mode is"),
    /** Mail of additional mailboxes: 1 is cached too, 0 is not. */
    CACHE_OTHERS_MAIL(
        CachedModeValue.CACHE_OTHERS_MAIL, "caching the mail of additional mailboxes is"),
    /** Folders of additional mailboxes: 0 caches none. */
    DOWNLOAD_SHARED_FOLDERS(
        CachedModeValue.DOWNLOAD_SHARED_FOLDERS, "downloading folders of additional mailboxes is");

    private final CachedModeValue value;
    private final String words;

    Name(CachedModeValue value, String words) {
      this.value = value;
      this.words = words;
    }

    /** The value's name in the registry. */
    public String registryName() {
      return value.registryName();
    }

    static Optional<Name> of(String name) {
      for (Name one : values()) {
        if (one.registryName().equalsIgnoreCase(name.strip())) {
          return Optional.of(one);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * One setting.
   *
   * @param majorVersion the Outlook it is for: 11 is 2003, 16 is 2016 and later
   * @param name which setting
   * @param on whether its value is 1
   * @param policy whether it governs existing profiles
   * @param place where it stands
   */
  public record Setting(int majorVersion, Name name, boolean on, boolean policy, Place place) {
    /** What it does, a sentence: for which Outlook, for which profiles, and what is on or off. */
    public String words() {
      return "For Outlook version "
          + majorVersion
          + (policy ? ".0 a policy governs every profile: " : ".0, profiles made afterwards: ")
          + name.words
          + (on ? " on (" : " off (")
          + detail()
          + ").";
    }

    String detail() {
      return (policy ? "policy " : "preference ") + name.registryName() + " = " + (on ? 1 : 0);
    }
  }

  /** No settings. */
  public static CachedModePolicies none() {
    return new CachedModePolicies(List.of());
  }

  /** Reads them from a registry export; an export without any is no problem. */
  public static Reading<CachedModePolicies> read(RegistryExport export) {
    return Reading.of(
        problems -> {
          List<Setting> settings = new ArrayList<>();
          for (RegistryKey key : export.keys()) {
            Matcher path = KEY.matcher(key.path());
            if (path.find()) {
              for (RegistryValue value : key.values()) {
                Name.of(value.name())
                    .flatMap(
                        n -> setting(path, n, value.dword().orElse(null), value.place(), problems))
                    .ifPresent(settings::add);
              }
            }
          }
          return new CachedModePolicies(settings);
        });
  }

  /**
   * Reads them from a configuration of the Office Deployment Tool ({@code <Configuration>} with
   * {@code <AppSettings>}).
   */
  public static Reading<CachedModePolicies> readDeployment(SourceFile file) {
    return DeploymentConfiguration.read(file);
  }

  /** A setting out of a key's path and a number; what does not fit is reported. */
  static Optional<Setting> setting(
      Matcher path, Name name, @Nullable Long number, Place place, Consumer<Problem> problems) {
    if (number == null || number < 0 || number > 1) {
      problems.accept(
          Problem.error(
              place,
              name.registryName() + (number == null ? " is no DWORD" : " is " + number),
              "write it as a DWORD of 0 or 1"));
      return Optional.empty();
    }
    int major = Integer.parseInt(path.group(2));
    return Optional.of(new Setting(major, name, number == 1, path.group(1) != null, place));
  }

  /** Matches the path of a {@code Cached Mode} key: group 1 is policies, group 2 the version. */
  static Matcher keyMatcher(String path) {
    return KEY.matcher(path);
  }

  /** These settings and then others. */
  public CachedModePolicies plus(CachedModePolicies later) {
    List<Setting> all = new ArrayList<>(settings);
    all.addAll(later.settings);
    return new CachedModePolicies(all);
  }

  /**
   * Lays the policies over a profile: a policy beats what the profile holds.
   *
   * @param majorVersion the Outlook release in use, or null when it is not known; then policies are
   *     applied only if all are for one release
   */
  public Reading<ProfileFragment> over(ProfileFragment profile, @Nullable Integer majorVersion) {
    return Reading.of(
        problems -> {
          Integer version = majorVersion == null ? onlyVersion(problems) : majorVersion;
          ProfileFragment result = profile;
          Map<Name, Setting> last = new EnumMap<>(Name.class);
          for (Setting setting : settings) {
            boolean inUse = version != null && setting.majorVersion() == version;
            if (inUse && setting.policy()) {
              last.put(setting.name(), setting);
            } else if (inUse) {
              problems.accept(preference(setting));
            }
          }
          for (Setting setting : last.values()) {
            result = over(result, setting, problems);
          }
          return result;
        });
  }

  private @Nullable Integer onlyVersion(Consumer<Problem> problems) {
    TreeSet<Integer> versions = new TreeSet<>();
    settings.stream().filter(Setting::policy).forEach(s -> versions.add(s.majorVersion()));
    if (versions.size() > 1) {
      problems.accept(
          Problem.warning(
              settings.get(0).place(),
              "there are policies for several Outlook releases and it is not known which one is in"
                  + " use, so none is applied",
              "state the release, for instance with --outlook "
                  + OutlookReleases.examples().option()));
      return null;
    }
    return versions.isEmpty() ? null : versions.first();
  }

  private static Problem preference(Setting setting) {
    return Problem.warning(
        setting.place(),
        setting.detail() + " acts only on profiles that are made afterwards; not applied",
        "set it below Software\\Policies to govern the existing profiles");
  }

  private static ProfileFragment over(
      ProfileFragment profile, Setting setting, Consumer<Problem> problems) {
    boolean shared = setting.name() != Name.ENABLE;
    if (shared && ProfileMark.NO_SHARED_CACHING.fits(setting.majorVersion())) {
      problems.accept(
          Problem.warning(
              setting.place(),
              setting.detail() + ' ' + ProfileMark.NO_SHARED_CACHING.says().value(),
              "leave it out for this release"));
      return profile;
    }
    Origin origin = Origin.read(setting.place(), setting.detail());
    return switch (setting.name()) {
      case ENABLE -> profile.withCachedExchangeMode(setting.on(), origin);
      case CACHE_OTHERS_MAIL -> profile.withCacheOthersMail(setting.on(), origin);
      case DOWNLOAD_SHARED_FOLDERS ->
          profile.withDownloadSharedFolders(
              setting.on(),
              ProfileMark.DOWNLOAD_SHARED_FOLDERS.fits(setting.majorVersion())
                  ? origin
                  : Origin.read(
                      setting.place(),
                      setting.detail()
                          + "; "
                          + ProfileMark.DOWNLOAD_SHARED_FOLDERS.says().value()));
    };
  }
}
