/** A map of YAML: keys to values of any kind. */
export type YamlMap = Readonly<Record<string, unknown>>

export function isYamlMap(value: unknown): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
