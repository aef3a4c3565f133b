import * as vscode from 'vscode';

/** A folder under a scheme of its own, to be read and not written: `scheme:/name` is the file of that name in `folder`. */
export function folderToRead(folder: vscode.Uri): vscode.FileSystemProvider {
  const { fs } = vscode.workspace;
  const place = ({ path }: vscode.Uri) => vscode.Uri.joinPath(folder, path);
  const refuse = (uri: vscode.Uri) => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  return {
    // What is part of an extension does not change while it runs.
    onDidChangeFile: () => new vscode.Disposable(() => {}),
    watch: () => new vscode.Disposable(() => {}),
    stat: async (uri) => ({ ...(await fs.stat(place(uri))), permissions: vscode.FilePermission.Readonly }),
    readDirectory: async (uri) => fs.readDirectory(place(uri)),
    readFile: async (uri) => fs.readFile(place(uri)),
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
