/** Preloaded into a server that is measured: answers each message from its parent with the CPU time of the process. */
process.on('message', () => process.send?.(process.cpuUsage()));
