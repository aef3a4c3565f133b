import * as vscode from 'vscode';

/** The preview's empty page: script and style of this extension, nothing from the network, nothing inline. */
export function previewPage(webview: vscode.Webview, dist: vscode.Uri, title: string): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(dist, 'preview.js'));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(dist, 'preview.css'));
  const nonce = makeNonce();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<link rel="stylesheet" href="${style}">
<title>${escaped(title)}</title>
</head>
<body>
<div id="bar" role="status"></div>
<main id="report"></main>
<footer>
<div id="notices" role="alert"></div>
<div id="foot"><p id="identity"></p><div id="tools" role="group"></div></div>
</footer>
<div id="live" class="unseen" role="status"></div>
<div id="reasons" hidden></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function makeNonce(): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(16)));
}

/** Text as it is written in HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Two digits for each byte. */
export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
