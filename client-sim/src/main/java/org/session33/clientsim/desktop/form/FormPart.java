package org.session33.clientsim.desktop.form;

/** A part of a section: one value, or a list of things of a kind. */
public sealed interface FormPart permits FormField, FormTable {
  /** Tells it apart from all others of the form. */
  String id();
}
