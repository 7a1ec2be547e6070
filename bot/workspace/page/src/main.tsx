import "./styles/base.css";
import "./styles/sidebar.css";
import "./styles/layout.css";
import "./styles/message.css";
import "./styles/composer.css";
import "./styles/elements.css";
import "./styles/mrkdwn.css";
import "./styles/rich.css";
import "./styles/attached.css";
import "./styles/dialogs.css";
import "./styles/trouble.css";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { showTheme } from "./theme";

showTheme();
const root = document.getElementById("root");
// a block that cannot be drawn is shown as its JSON (Blocks.tsx); the console has the rest
if (root) createRoot(root, { onCaughtError: (error) => console.warn(error) }).render(<App />);
