package org.session33.profiles.intake.folder;

import java.util.List;
import java.util.function.Function;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileRole;
import org.session33.profiles.intake.profile.ProfileFragment;
import org.session33.profiles.intake.statistics.FolderStatistics;
import org.session33.profiles.windows.RegistryExport;

/**
 * The readers that a folder of real files is taken in with.
 *
 * @param roles tells by its content what a file is
 * @param registryFiles reads a registry export
 * @param folderStatistics reads an export of Get-MailboxFolderStatistics
 * @param autodiscover reads the names of automapped mailboxes from an Autodiscover answer
 * @param profiles reads a profile that is no registry export
 */
public record IntakePorts(
    Function<SourceFile, FileRole> roles,
    Function<SourceFile, Reading<RegistryExport>> registryFiles,
    Function<SourceFile, Reading<FolderStatistics>> folderStatistics,
    Function<SourceFile, Reading<List<String>>> autodiscover,
    Function<SourceFile, Reading<ProfileFragment>> profiles) {}
