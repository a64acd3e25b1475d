const { TestEnvironment } = require('jest-environment-node');

const FAILURES = new Set(['test_fn_failure', 'hook_failure']);

/** Keeps what could be seen when something failed, before the next test goes on with it. */
module.exports = class JourneyEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.journey = /([^/\\]+)\.journey\.spec\.ts$/.exec(context.testPath)?.[1] ?? 'journey';
  }

  async handleTestEvent({ name, test, hook }) {
    if (!FAILURES.has(name)) return;
    await this.global.keepEvidence?.(`${this.journey} ${test?.name ?? hook?.type ?? ''}`.trim());
  }
};
