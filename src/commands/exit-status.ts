/** What the process tells its caller; interruptions (130 and its kin) end it elsewhere. */
export const exitStatus = {
  done: 0,
  /** The manuscript has errors. */
  faultyManuscript: 1,
  wrongUsage: 2,
  /** The machine lacks something: a browser, disk space. */
  missingTool: 3,
  ourFault: 70,
} as const

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus]
