package org.session33.diagnostics.evidence.files;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small texts, and the formats that they are of. */
final class FormatTexts {
  private static final String NS = " xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"";

  private FormatTexts() {}

  /** A small file of every text format. */
  static Map<String, String> all() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("<Events><Event/></Events>", "event-xml");
    texts.put("<?xml version=\"1.0\"?>\r\n<!-- a --><e:Event xmlns:e='x'>", "event-xml");
    texts.put("<Objs" + NS + "><Obj/></Objs>", "clixml");
    texts.put("#< CLIXML\r\n<Objs" + NS + "></Objs>", "clixml");
    texts.put(
        "<Objs" + NS + "><Obj><TN><T>System.Diagnostics.Eventing.Reader.EventLogRecord</T>",
        "event-clixml");
    texts.put(
        "<Objs" + NS + "><Obj><TN><T>Deserialized.Microsoft.Exchange.Data.Mapi.LogonStatistics</T>",
        "logon-statistics");
    texts.put(
        "<Objs" + NS + "><S N=\"FolderPath\">/</S><I32 N=\"ItemsInFolder\">1</I32>",
        "folder-statistics");
    texts.put("\n<Autodiscover><Response/></Autodiscover>", "autodiscover-xml");
    texts.put("<Account><AlternativeMailbox/></Account>", "autodiscover-xml");
    texts.put("<Profiles><Profile/></Profiles>", "profile-toolkit-xml");
    texts.put("<Configuration/>", "office-configuration-xml");
    texts.put("<html><body/></html>", "unknown");
    texts.put("Windows Registry Editor Version 5.00\r\n", "registry-export");
    texts.put("\r\nREGEDIT4\r\n", "registry-export");
    texts.put("C:\\>reg query\n\nHKEY_CURRENT_USER\\A\n    B    REG_SZ    c\n", "registry-query");
    texts.put("[General]\nCustom=1\n[Service List]\n", "prf");
    texts.put(
        ";Automatically generated PRF file from the Microsoft Office Customization and"
            + " Installation Wizard\n",
        "prf");
    texts.put("Event[0]:\r\n  Log Name: Application\r\n", "event-text");
    texts.put("Hello,\nEvent Type:\tError\nEvent ID: 9646\n", "event-text");
    texts.put("10:12:13 Synchronizer Version 12.0.6529\n", "sync-issues");
    texts.put(
        "#Software: Microsoft\n#Fields: date-time,session-id,client-name,client-software\n",
        "rpc-client-access-log");
    texts.put(
        "Level,Date and Time,Source,Event ID,Task Category\nError,x,MSExchangeIS,9646,6,\"a\nb\"\n",
        "event-csv");
    texts.put("Ebene\tDatum und Uhrzeit\tQuelle\tEreignis-ID\tAufgabenkategorie\n", "event-csv");
    texts.put("Niveau,Jour,Origine,Nr,Sorte\nErreur,x,MSExchangeIS,9646,6,text\n", "event-csv");
    texts.put("1/2/2004,10:11:12,MSExchangeIS,Error,General,9646,N/A,EX1,text\n", "event-csv");
    texts.put("\"Index\",\"EntryType\",\"InstanceId\",\"Message\"\n", "event-csv");
    texts.put("#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord\n\"Id\"\n", "event-csv");
    texts.put("\"UserName\";\"ClientName\";\"SessionId\"\n", "logon-statistics");
    texts.put("Name,FolderPath\n", "folder-statistics");
    texts.put("FolderId\n", "folder-statistics");
    texts.put("Identity,User,AccessRights\n", "powershell-csv");
    texts.put("#TYPE Microsoft.Exchange.Whatever\n\"A\"\n", "powershell-csv");
    texts.put("Name       : Inbox\nFolderPath : /Inbox\n", "folder-statistics");
    texts.put("User         : b\nAccessRights : {FullAccess}\n", "powershell-list");
    texts.put(
        "UserName CurrentOpenFolders\n-------- ------------------\na 3\n", "logon-statistics");
    texts.put("[{\"ApplicationId\": \"Client=OWA\", \"UserName\": \"a\"}]", "logon-statistics");
    texts.put("DisplayName : a\nItemCount   : 3\n", "mailbox-statistics");
    texts.put("Name        : a\nImapEnabled : False\n", "client-access-settings");
    texts.put("Name,ImapEnabled,PopEnabled\na,True,False\n", "client-access-settings");
    texts.put("Name,RcaMaxConcurrency\nKiosk,5\n", "throttling-policy");
    texts.put("{\"Name\": \"Kiosk\", \"RcaMaxConcurrency\": \"5\"}", "throttling-policy");
    texts.put(
        "Name  ThrottlingPolicyScope\n----  ---------------------\nKiosk Regular\n",
        "throttling-policy");
    texts.put("format: 1\r\ntitle: Alice\r\noutlook:\r\n", "case-yaml");
    texts.put("# a case\nformat: 1\nserver: {release: 2003 SP1}\n", "case-yaml");
    texts.put("format: 1\narticle: 842022\nscenarios:\n  - name: x\n", "scenario-yaml");
    texts.put(
        "Mapi session \"/o=a\" exceeded\nthe maximum  of 32 objects of type \"session\".",
        "free-text");
    texts.put("hr=0x80040112", "free-text");
    texts.put("He could not open your default\ne-mail folders", "free-text");
    texts.put("x".repeat(70_000) + "\nEvent ID:\n9646", "free-text");
    texts.put("the log says ec=1246 at noon", "free-text");
    texts.put("Dear helpdesk, nothing works. Name: me", "unknown");
    return texts;
  }
}
