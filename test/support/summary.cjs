'use strict';
/** The last line of a test run. */
const fs = require('node:fs');

/**
 * Reads jest's report. A file that could not even be loaded counts as one failure; a run without a
 * single test is not a good one.
 */
function summarize(file) {
  if (!fs.existsSync(file)) return { sentence: '0 passed, 1 failed', good: false };
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const skipped = report.numPendingTests + report.numTodoTests;
  const sentence = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { sentence, good: failed === 0 && passed > 0 };
}

module.exports = { summarize };
