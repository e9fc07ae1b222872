import type { Action } from "./types";

export const newDesign: Action = {
  id: "file.new",
  title: "action.file.new",
  menu: "file",
  keys: ["Mod+N"],
  whileTyping: true,
  run: (workspace) => workspace.home(),
};

export const openFile: Action = {
  id: "file.open",
  title: "action.file.open",
  menu: "file",
  keys: ["Mod+O"],
  whileTyping: true,
  run: async (workspace) => {
    const picked = await workspace.attempt(() => workspace.host.pickFiles("open"));
    await workspace.openAll(picked ?? []);
  },
};

export const openFolder: Action = {
  id: "file.open-folder",
  title: "action.file.open-folder",
  menu: "file",
  keys: ["Mod+Shift+O"],
  whileTyping: true,
  when: (workspace) => workspace.host.capabilities.folders,
  run: async (workspace) => {
    const picked = await workspace.attempt(() => workspace.host.pickFolder());
    if (picked) await workspace.open({ handle: picked.handle });
  },
};

export const save: Action = {
  id: "file.save",
  title: "action.file.save",
  menu: "file",
  keys: ["Mod+S"],
  whileTyping: true,
  when: ({ editor }) => editor !== null,
  run: async (workspace) => {
    if (workspace.editor) await workspace.save(workspace.editor);
  },
};

export const saveAs: Action = {
  id: "file.save-as",
  title: "action.file.save-as",
  menu: "file",
  keys: ["Mod+Shift+S"],
  whileTyping: true,
  when: ({ editor }) => editor !== null,
  run: async (workspace) => {
    if (workspace.editor) await workspace.save(workspace.editor, true);
  },
};

export const exportPass: Action = {
  id: "file.export",
  title: "action.file.export",
  menu: "file",
  keys: ["Mod+E"],
  whileTyping: true,
  when: ({ editor }) => editor !== null,
  run: (workspace) => {
    workspace.overlay = { kind: "export" };
  },
};

export const closeDesign: Action = {
  id: "file.close",
  title: "action.file.close",
  menu: "file",
  keys: ["Mod+W"],
  whileTyping: true,
  when: ({ editor }) => editor !== null,
  run: async (workspace) => {
    if (workspace.editor) await workspace.close(workspace.editor);
  },
};
