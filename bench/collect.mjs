// Loaded before a measured program: it collects its garbage when told to, so that memory in use is seen and not memory to spare.
process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
});
