import "slack-blocks-to-jsx/dist/style.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/message.css";
import "./styles/elements.css";
import "./styles/mrkdwn.css";
import "./styles/drawing.css";
import "./styles/dialogs.css";
import { createRoot } from "react-dom/client";
import { App } from "./App";

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
