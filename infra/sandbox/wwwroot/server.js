import { say } from "./words.js";
import { toast } from "./dom.js";

async function call(path, options) {
  try {
    const response = await fetch(`api/${path}`, options);
    if (!response.ok) throw new Error(`${response.status}`);
    return response.status === 204 ? null : await response.json();
  } catch (error) {
    toast(say("offline"), true);
    throw error;
  }
}

const query = (values) => new URLSearchParams(values).toString();
const post = (path, body) => call(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

export const server = {
  session: () => call("session"),
  time: () => call("time"),
  letTimePass: (step) => post("time", { step }),
  conversations: (as) => call(`conversations?${query({ as })}`),
  messages: (as, conversation) => call(`messages?${query({ as, conversation })}`),
  post: (as, conversation, text, replyTo) => post("post", { as, conversation, text, replyTo }),
  press: (as, conversation, message, action) => post("press", { as, conversation, message, action }),
  task: (as, conversation, message, command, data) => post("task", { as, conversation, message, command, data }),
  file: (as, conversation, message, accept) => post("file", { as, conversation, message, accept }),
  moveBot: (as, conversation, present) => post("bot", { as, conversation, present }),
  show: (as, conversation, messages) => post("show", { as, conversation, messages }),

  /** Calls back with the kind of each change and the conversation it is in; reconnects by itself. */
  listen(onChange) {
    const events = new EventSource("api/events");
    for (const kind of ["hello", "message", "view", "members", "channels", "clock"])
      events.addEventListener(kind, (event) => onChange(kind, event.data));
    return events;
  },
};
