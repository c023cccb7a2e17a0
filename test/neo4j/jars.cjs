'use strict';
/**
 * The Neo4j server as plain jars from Maven Central, for machines without a Docker engine. They are
 * kept in a cache folder, so that only the first run downloads (about 123 MB).
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { run } = require('../support/command.cjs');

const root = path.resolve(__dirname, '../..');
const pom = path.join(__dirname, 'pom.xml');
const windows = process.platform === 'win32';

/** The version of Neo4j that the tests ask for. */
const version = /<neo4j\.version>([^<]+)</.exec(fs.readFileSync(pom, 'utf8'))[1];

/** Path of a Java of version 17 or newer, or null. JAVA_HOME first, then PATH. */
function findJava() {
  const home =
    process.env.JAVA_HOME && path.join(process.env.JAVA_HOME, 'bin', windows ? 'java.exe' : 'java');
  for (const java of [home, 'java'].filter(Boolean)) {
    const told = spawnSync(java, ['-version'], { encoding: 'utf8' });
    const major = /version "(\d+)/.exec(told.stderr || '');
    if (told.status === 0 && major && Number(major[1]) >= 17) return java;
  }
  return null;
}

function hasMaven() {
  return spawnSync('mvn', ['-v'], { shell: windows, stdio: 'ignore' }).status === 0;
}

function cacheFolder() {
  return path.join(path.resolve(process.env.LIAISON_CACHE || path.join(root, '.cache')), `neo4j-${version}`);
}

/** Whether the jars are here already: Maven is not needed then. */
function haveJars() {
  return fs.existsSync(path.join(cacheFolder(), 'lib'));
}

/** The folder with the jars, downloaded when they are not there. Throws when Maven fails. */
async function ensureJars() {
  const lib = path.join(cacheFolder(), 'lib');
  if (fs.existsSync(lib)) return lib;
  fs.mkdirSync(cacheFolder(), { recursive: true });
  // Into a folder of its own, then renamed: an interrupted download is never taken for a whole one.
  const partial = path.join(cacheFolder(), `partial-${process.pid}`);
  try {
    await run(
      'mvn',
      [
        '-B',
        '-q',
        '-f',
        pom,
        'dependency:copy-dependencies',
        `-DoutputDirectory=${partial}`,
        '-DincludeScope=runtime',
      ],
      {
        shell: windows,
      },
    );
    if (!fs.existsSync(lib)) fs.renameSync(partial, lib);
  } finally {
    fs.rmSync(partial, { recursive: true, force: true });
  }
  return lib;
}

module.exports = { version, findJava, hasMaven, haveJars, ensureJars };
