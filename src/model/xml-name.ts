/** A name without a colon, which an id has to be (Namespaces in XML 1.0, production 4; letters and digits of all scripts). */
export const xmlName = /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u
