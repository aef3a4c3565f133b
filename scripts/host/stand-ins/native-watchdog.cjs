// Stands in for VS Code's native watchdog, which needs a compiler: ends this process when its parent is gone.
// Copied into the embedded VS Code by install.mjs.
exports.start = (parent) => {
  const watch = setInterval(() => {
    try {
      process.kill(parent, 0);
    } catch {
      process.exit(87);
    }
  }, 3000);
  watch.unref();
};
exports.exit = (code) => process.exit(code || 0);
