package org.session33.profiles.intake.profile;

import org.jspecify.annotations.Nullable;

/**
 * What an Outlook profile file (PRF) sets. Every setting may be absent, and is null then.
 *
 * <p>A PRF cannot name additional mailboxes or delegates: there is no key for them. Who needs them
 * adds them to the case, or brings a registry export or an Autodiscover answer.
 *
 * @param profileName the profile's name
 * @param mailboxName the user's mailbox (property 0x6607), often a variable such as {@code
 *     %UserName%}
 * @param homeServer the Exchange server (0x6608)
 * @param accountName the name of the Exchange account (0x6620)
 * @param configFlags the bits of PR_PROFILE_CONFIG_FLAGS (0x6601) of Outlook 2007 and later, any
 *     number of 32 bits
 * @param exchangeConfigFlags the setting of the same property by Outlook 97 to 2000, which means
 *     something else there: 32 detect, 48 online, 50 ask
 * @param cachedExchangeConfigFlags the setting of Outlook 2003's wizard for Cached Exchange Mode
 *     (0x6629)
 * @param cachedExchangeMode how Cached Exchange Mode downloads (0x041f): 1 headers, 2 full items, 3
 *     headers and then full items
 * @param rpcOverHttpFlags the bits for Outlook Anywhere (0x6623)
 * @param rpcProxyServer the proxy server of Outlook Anywhere (0x6622)
 * @param offlineFolderPath the offline folder file or its folder (0x6610), only a label: it is
 *     never opened
 */
public record PrfProfile(
    @Nullable PrfValue<String> profileName,
    @Nullable PrfValue<String> mailboxName,
    @Nullable PrfValue<String> homeServer,
    @Nullable PrfValue<String> accountName,
    @Nullable PrfValue<Integer> configFlags,
    @Nullable PrfValue<Integer> exchangeConfigFlags,
    @Nullable PrfValue<Integer> cachedExchangeConfigFlags,
    @Nullable PrfValue<Integer> cachedExchangeMode,
    @Nullable PrfValue<Integer> rpcOverHttpFlags,
    @Nullable PrfValue<String> rpcProxyServer,
    @Nullable PrfValue<String> offlineFolderPath) {}
