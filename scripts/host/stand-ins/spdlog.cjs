// Stands in for VS Code's native log writer, which needs a compiler: the same calls, plain files.
// Without it every output channel of the extension host stays empty. Copied into the embedded VS Code by install.mjs.
const { appendFileSync, mkdirSync, renameSync, rmSync, statSync } = require('node:fs');
const { dirname, extname } = require('node:path');

const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  constructor(_type, _name, file, size, count) {
    this.file = file;
    this.size = size;
    this.count = count;
    this.level = 2;
    this.plain = false;
    this.closed = false;
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, '');
    this.written = statSync(file).size;
  }

  write(level, message) {
    if (level < this.level || this.closed) return;
    // The only pattern VS Code asks for is "date time.milliseconds [level] message" in local time.
    const now = new Date();
    const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
    const text = this.plain ? message : `${local.slice(0, 23).replace('T', ' ')} [${names[level]}] ${message}\n`;
    if (this.count > 1 && this.size > 0 && this.written + text.length > this.size) this.rotate();
    appendFileSync(this.file, text);
    this.written += Buffer.byteLength(text);
  }

  rotate() {
    const extension = extname(this.file);
    const numbered = (n) =>
      n === 0 ? this.file : `${this.file.slice(0, -extension.length || undefined)}.${n}${extension}`;
    rmSync(numbered(this.count - 1), { force: true });
    for (let n = this.count - 2; n >= 0; n--) {
      try {
        renameSync(numbered(n), numbered(n + 1));
      } catch {
        // That one was not written yet.
      }
    }
    this.written = 0;
  }

  trace(message) {
    this.write(0, message);
  }
  debug(message) {
    this.write(1, message);
  }
  info(message) {
    this.write(2, message);
  }
  warn(message) {
    this.write(3, message);
  }
  error(message) {
    this.write(4, message);
  }
  critical(message) {
    this.write(5, message);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {}
  clearFormatters() {
    this.plain = true;
  }
  flush() {}
  drop() {
    this.closed = true;
  }
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = async (name, file, size, count) => new Logger('rotating', name, file, size, count);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
