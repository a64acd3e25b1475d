/** Preloaded into servers that the tools start: when the parent is gone, even killed, the server ends as on SIGTERM. */
process.channel?.unref();
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
