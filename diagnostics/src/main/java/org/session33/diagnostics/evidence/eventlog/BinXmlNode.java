package org.session33.diagnostics.evidence.eventlog;

import java.util.List;

/** A part of binary XML as it was parsed (formats.md 10.4), before values are put into it. */
abstract class BinXmlNode {
  /** Tells a sink what it stands for. */
  abstract void tell(BinXmlWalk walk, BinXmlInstance.Values values) throws DamagedLogException;

  /** Text, or a reference to a character or an entity, resolved. */
  static final class Text extends BinXmlNode {
    final String value;

    Text(String value) {
      this.value = value;
    }

    @Override
    void tell(BinXmlWalk walk, BinXmlInstance.Values values) throws DamagedLogException {
      walk.text(value);
    }
  }

  /** A processing instruction. */
  static final class Instruction extends BinXmlNode {
    final String target;
    final String data;

    Instruction(String target, String data) {
      this.target = target;
      this.data = data;
    }

    @Override
    void tell(BinXmlWalk walk, BinXmlInstance.Values values) throws DamagedLogException {
      walk.instruction(target, data);
    }
  }

  /** The place of a value. */
  static final class Substitution extends BinXmlNode {
    final int index;
    final boolean optional;

    Substitution(int index, boolean optional) {
      this.index = index;
      this.optional = optional;
    }

    /** Whether what encloses it directly is left out. */
    boolean leavesOut(BinXmlInstance.Values values) throws DamagedLogException {
      return optional && values.isMissing(index);
    }

    @Override
    void tell(BinXmlWalk walk, BinXmlInstance.Values values) throws DamagedLogException {
      walk.value(index, values);
    }
  }

  /** An attribute; its value may have several parts. */
  static final class Attribute {
    final String name;
    final BinXmlNode[] parts;

    Attribute(String name, List<BinXmlNode> parts) {
      this.name = name;
      this.parts = parts.toArray(new BinXmlNode[0]);
    }
  }

  /** An element. */
  static final class Element extends BinXmlNode {
    /** What stands for "depends on no value". */
    static final int INDEPENDENT = 0xFFFF;

    final String name;
    final int dependency;
    final Attribute[] attributes;
    final BinXmlNode[] content;

    Element(String name, int dependency, List<Attribute> attributes, List<BinXmlNode> content) {
      this.name = name;
      this.dependency = dependency;
      this.attributes = attributes.toArray(new Attribute[0]);
      this.content = content.toArray(new BinXmlNode[0]);
    }

    @Override
    void tell(BinXmlWalk walk, BinXmlInstance.Values values) throws DamagedLogException {
      walk.element(this, values);
    }
  }
}
