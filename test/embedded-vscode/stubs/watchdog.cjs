// In place of @vscode/native-watchdog's native half: an extension host whose parent has died goes as well.
const secondInMilliseconds = 1000;

exports.start = (parentProcessId) => {
  const check = () => {
    try {
      process.kill(parentProcessId, 0);
    } catch {
      process.exit(87);
    }
  };
  setInterval(check, secondInMilliseconds).unref();
};

exports.exit = (code) => process.exit(code);
