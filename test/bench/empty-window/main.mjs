/** The least an Electron program can be: one sandboxed window with a word in it. What the app's start is held against. */
import { app, BrowserWindow } from 'electron';

const page =
  '<!doctype html><title>Empty</title><p>Empty</p>' +
  "<script>requestAnimationFrame(() => setTimeout(() => performance.mark('shown')))</script>";

// Not awaited here: Electron is ready only after this file has run.
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  void window.loadURL(`data:text/html,${encodeURIComponent(page)}`);
});
app.on('window-all-closed', () => app.quit());
