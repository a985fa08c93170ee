import Sqlite from 'better-sqlite3';

// Makes the server believe that it waits for the disk: what would then be lost shows that the test for it bites.
const pragma = Sqlite.prototype.pragma;
Sqlite.prototype.pragma = function (text, options) {
  if (text === 'synchronous') return 2;
  return pragma.call(this, text === 'synchronous = 2' ? 'synchronous = 1' : text, options);
};
