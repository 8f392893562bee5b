/**
 * What Windows and Office hold of an Outlook profile: registry exports, .prf files, Autodiscover's
 * answers, policies.
 */
@NullMarked
package org.session33.profiles.intake.profile;

import org.jspecify.annotations.NullMarked;
