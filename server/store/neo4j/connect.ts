import type { Driver } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import type { Neo4jConfig } from './config.ts';
import { StoreUnavailableError } from '../../errors.ts';
import { shownAddress } from './config.ts';
import { translateFailure } from './failures.ts';

const OLDEST = { major: 5, minor: 26 };
const SECONDS = 1000;

/**
 * Opens a driver and makes sure that a server new enough answers there and lets us in.
 *
 * @throws StoreUnavailableError that names the address and what to do
 */
export async function connect(config: Neo4jConfig): Promise<Driver> {
  const driver = openDriver(config);
  try {
    const { agent } = await driver.getServerInfo({ database: config.database });
    checkServer(agent, config);
    return driver;
  } catch (error) {
    await driver.close();
    throw translateFailure(error, config, 'connecting');
  }
}

function openDriver(config: Neo4jConfig): Driver {
  try {
    return neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password), {
      userAgent: 'liaison',
      disableLosslessIntegers: true,
      maxConnectionPoolSize: 100,
      connectionTimeout: 5 * SECONDS,
      connectionAcquisitionTimeout: 15 * SECONDS,
      maxTransactionRetryTime: 30 * SECONDS,
      // Nobody reads them, and the server spends time on making them.
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
    });
  } catch {
    throw new StoreUnavailableError(
      `Expected NEO4J_URI to be like bolt://host:7687 or neo4j+s://host, got "${shownAddress(config)}". Correct it.`,
    );
  }
}

/** Servers that are not Neo4j but speak Bolt name themselves otherwise; whether they would do is not known. */
function checkServer(agent: string | undefined, config: Neo4jConfig): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent ?? '') ?? [];
  const newEnough =
    Number(major) > OLDEST.major || (Number(major) === OLDEST.major && Number(minor) >= OLDEST.minor);
  if (newEnough) return;
  throw new StoreUnavailableError(
    `Expected Neo4j ${OLDEST.major}.${OLDEST.minor} or newer at ${shownAddress(config)}, found ${agent ?? 'a server without a name'}. Upgrade it, or set NEO4J_URI to a newer one.`,
  );
}
