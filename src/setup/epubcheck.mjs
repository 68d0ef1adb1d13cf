import { join } from 'node:path'
import { toolsFolder } from './verapdf.mjs'

const version = '4.2.6'

/** The last EPUBCheck of the line by which many shops still judge (BSD-3-Clause): a tool of the tests, never shipped. */
export const epubcheckFolder = join(toolsFolder, `epubcheck-${version}`)

export const epubcheckJar = join(epubcheckFolder, `epubcheck-${version}.jar`)

/** A project of Maven that asks for EPUBCheck and all that it needs. */
export const epubcheckProject = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>octavo</groupId>
  <artifactId>tools</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.w3c</groupId>
      <artifactId>epubcheck</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`
