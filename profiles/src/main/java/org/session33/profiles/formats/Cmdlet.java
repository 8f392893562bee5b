package org.session33.profiles.formats;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The PowerShell cmdlets whose output tells something of a case, recognised by the names of columns
 * or properties (formats.md 9.3 and 11.3). People export selections, so no single column is
 * required.
 */
public enum Cmdlet {
  /** One row for each folder of a mailbox. */
  GET_MAILBOX_FOLDER_STATISTICS(
      "Get-MailboxFolderStatistics",
      List.of("MailboxFolder", "MailboxFolderStatistics", "MailboxFolderConfiguration"),
      "Date Name FolderPath FolderId FolderType ItemsInFolder DeletedItemsInFolder FolderSize"
          + " ItemsInFolderAndSubfolders DeletedItemsInFolderAndSubfolders FolderAndSubfolderSize"
          + " OldestItemReceivedDate NewestItemReceivedDate OldestDeletedItemReceivedDate"
          + " NewestDeletedItemReceivedDate OldestItemLastModifiedDate NewestItemLastModifiedDate"
          + " OldestDeletedItemLastModifiedDate NewestDeletedItemLastModifiedDate ManagedFolder"
          + " DeletePolicy ArchivePolicy TopSubject TopSubjectSize TopSubjectCount TopSubjectClass"
          + " TopSubjectPath TopSubjectReceivedTime TopSubjectFrom TopClientInfoForSubject"
          + " TopClientInfoCountForSubject SearchFolders Identity CreationTime LastModifiedTime"
          + " ParentFolderId VisibleItemsInFolder HiddenItemsInFolder ContainerClass Movable"
          + " RecoverableItemsFolder ContentMailboxGuid"),
  /** One row for each logon, that is for each open session. */
  GET_LOGON_STATISTICS(
      "Get-LogonStatistics",
      List.of("LogonStatistics"),
      "AdapterSpeed ClientIPAddress ClientMode ClientName ClientVersion CodePage"
          + " CurrentOpenAttachments CurrentOpenFolders CurrentOpenMessages FolderOperationCount"
          + " FullMailboxDirectoryName FullUserDirectoryName HostAddress LastAccessTime Latency"
          + " LocaleID LogonTime MACAddress MessagingOperationCount OtherOperationCount"
          + " ProgressOperationCount RPCCallsSucceeded StreamOperationCount TableOperationCount"
          + " TotalOperationCount TransferOperationCount UserName Windows2000Account ApplicationId"
          + " SessionId ServerName StorageGroupName DatabaseName Identity"),
  /** One row for each mailbox. */
  GET_MAILBOX_STATISTICS(
      "Get-MailboxStatistics",
      List.of("MailboxStatistics"),
      "AssociatedItemCount DeletedItemCount DisconnectDate DisplayName ItemCount"
          + " LastLoggedOnUserAccount LastLogoffTime LastLogonTime LegacyDN MailboxGuid ObjectClass"
          + " StorageLimitStatus TotalDeletedItemSize TotalItemSize IsQuarantined MailboxType"
          + " Database DatabaseName ServerName"),
  /** Use of a database by mailboxes; no sessions are in it. */
  GET_STORE_USAGE_STATISTICS(
      "Get-StoreUsageStatistics",
      List.of("StoreUsageStatistics", "MailboxResourceMonitor"),
      "DigestCategory SampleId SampleTime DisplayName MailboxGuid TimeInServer TimeInCPU ROPCount"
          + " PageRead PagePreread LogRecordCount LogRecordBytes LdapReads LdapSearches ServerName"
          + " DatabaseName IsDatabaseCopyActive IsQuarantined"),
  /** Whether a logon to a mailbox works. */
  TEST_MAPI_CONNECTIVITY(
      "Test-MapiConnectivity",
      List.of("MapiTransactionOutcome"),
      "Server Database Mailbox MailboxGuid IsArchive IsDatabaseCopyActive Result Latency Error"),
  /** Who may open a mailbox. */
  GET_MAILBOX_PERMISSION(
      "Get-MailboxPermission",
      List.of("MailboxAcePresentationObject"),
      "Identity User AccessRights IsInherited Deny InheritanceType"),
  /** Events of Vista and later. */
  GET_WIN_EVENT(
      "Get-WinEvent",
      List.of("EventLogRecord"),
      "Id Version Qualifiers Level Task Opcode Keywords RecordId ProviderName ProviderId LogName"
          + " ProcessId ThreadId MachineName UserId TimeCreated ActivityId RelatedActivityId"
          + " ContainerLog MatchedQueryIds Bookmark LevelDisplayName OpcodeDisplayName"
          + " TaskDisplayName KeywordsDisplayNames Properties Message"),
  /** Events of classic logs. */
  GET_EVENT_LOG(
      "Get-EventLog",
      List.of("EventLogEntry"),
      "EventID Index EntryType InstanceId Message Category CategoryNumber ReplacementStrings Source"
          + " TimeGenerated TimeWritten UserName MachineName"),
  /** Throttling policies; a full print has a hundred settings more. */
  GET_THROTTLING_POLICY(
      "Get-ThrottlingPolicy",
      List.of("ThrottlingPolicy"),
      "Name ThrottlingPolicyScope IsServiceAccount IsDefault IsLegacyDefault RcaMaxConcurrency"
          + " RcaMaxBurst RcaRechargeRate RcaCutoffBalance RcaPercentTimeInAD RcaPercentTimeInCAS"
          + " RcaPercentTimeInMailboxRPC EwsMaxConcurrency EwsMaxSubscriptions EasMaxConcurrency"
          + " OwaMaxConcurrency PopMaxConcurrency ImapMaxConcurrency PowerShellMaxConcurrency"
          + " CpaMaxConcurrency AnonymousMaxConcurrency CPUStartPercent"),
  /** Which mailbox has which throttling policy. */
  GET_THROTTLING_POLICY_ASSOCIATION(
      "Get-ThrottlingPolicyAssociation",
      List.of("ThrottlingPolicyAssociation"),
      "ObjectId ThrottlingPolicyId Name Identity IsValid ExchangeVersion DistinguishedName Guid"),
  /** By which protocols each mailbox may be opened. */
  GET_CAS_MAILBOX(
      "Get-CASMailbox",
      List.of("CASMailbox"),
      "Name DisplayName Identity PrimarySmtpAddress ActiveSyncEnabled OWAEnabled PopEnabled"
          + " ImapEnabled MapiEnabled EwsEnabled ECPEnabled MapiHttpEnabled"
          + " MAPIBlockOutlookNonCachedMode MAPIBlockOutlookVersions MAPIBlockOutlookRpcHttp"
          + " MAPIBlockOutlookExternalConnectivity");

  /** Columns that remoting adds to the output of every cmdlet. */
  private static final Set<String> REMOTING =
      Set.of("pscomputername", "runspaceid", "psshowcomputername");

  private final String title;
  private final List<String> types;
  private final Set<String> columns;

  Cmdlet(String title, List<String> types, String columns) {
    this.title = title;
    this.types = types;
    this.columns = Set.of(columns.toLowerCase(Locale.ROOT).split(" "));
  }

  /** Its name as it is typed. */
  public String title() {
    return title;
  }

  /** How many of these columns the cmdlet has; names are compared without case. */
  public int knownColumns(Collection<String> names) {
    Set<String> wanted = new HashSet<>();
    names.forEach(n -> wanted.add(n.strip().toLowerCase(Locale.ROOT)));
    wanted.retainAll(columns);
    return wanted.size();
  }

  /** Whether this is the name of a .NET type that the cmdlet gives, with or without namespace. */
  public boolean gives(String typeName) {
    String bare = typeName.substring(typeName.lastIndexOf('.') + 1);
    return types.stream().anyMatch(bare::equalsIgnoreCase);
  }

  /** The cmdlet whose output a command at a prompt shows: the first one that it names. */
  public static Optional<Cmdlet> ofCommand(String command) {
    String small = command.toLowerCase(Locale.ROOT);
    Cmdlet first = null;
    int begin = Integer.MAX_VALUE;
    for (Cmdlet cmdlet : values()) {
      int at = small.indexOf(cmdlet.title.toLowerCase(Locale.ROOT));
      int end = at + cmdlet.title.length();
      boolean whole = end >= small.length() || !Character.isLetterOrDigit(small.charAt(end));
      if (at >= 0 && whole && at < begin) {
        first = cmdlet;
        begin = at;
      }
    }
    return Optional.ofNullable(first);
  }

  /** The cmdlet that gives objects of a .NET type. */
  public static Optional<Cmdlet> ofType(String typeName) {
    for (Cmdlet cmdlet : values()) {
      if (cmdlet.gives(typeName)) {
        return Optional.of(cmdlet);
      }
    }
    return Optional.empty();
  }

  /**
   * The cmdlet that has the most of these columns, the first one declared among equals.
   *
   * @return empty when no cmdlet has any of them, or when most of them belong to none
   */
  public static Optional<Cmdlet> ofColumns(Collection<String> names) {
    Cmdlet best = null;
    int most = 0;
    for (Cmdlet cmdlet : values()) {
      int known = cmdlet.knownColumns(names);
      if (known > most) {
        best = cmdlet;
        most = known;
      }
    }
    long own =
        names.stream().filter(n -> !REMOTING.contains(n.strip().toLowerCase(Locale.ROOT))).count();
    return best == null || most * 2L < own ? Optional.empty() : Optional.of(best);
  }
}
