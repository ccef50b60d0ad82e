// Everything that the page itself says, Japanese first. What the bot says comes from the bot.
const words = {
  ja: {
    sandbox: "サンドボックス", otherLanguage: "English", menu: "チャネルの一覧を開く", clock: "時計", rail: "チャネルとチャット",
    whoAmI: "あなたは", channels: "チャネル", chats: "チャット", messages: "メッセージ", close: "閉じる",
    invented: "人もこどもも架空です。ここで書いたことは、止めると消えます。",
    channelNote: (count) => `${count}人`, chatNote: "あなたとボットだけのチャット",
    tryTitle: "ためしてみる", tryIntro: "見てみたいものを選んで、上から順にどうぞ。どれも2分ほどです。",
    tryDo: "ここへ", tryTime: "時間を進める", tryWrite: "文を入れる",
    hour: "+1時間", workingHours: "+勤務4時間", workingDay: "次の勤務日 9時", day: "+1日", fiveWorkingDays: "+勤務5日",
    newPost: "新しい投稿", newPostHint: "チャネルに投稿する（@ で宛て先）", reply: "返信", replyHint: "このスレッドに返信する",
    chatHint: "ボットに書く（例：状況）", send: "送信", cancel: "やめる", askBot: "@CareTeamBot に話しかける", mentionList: "宛て先",
    askThis: "質問にする", shareThis: "共有する", edited: "変更済み", deleted: "このメッセージは削除されました", unread: "未読", empty: "まだ何もありません。", bot: "ボット",
    silence: (status) => `ボットから返事がありませんでした（${status || "時間切れ"}）。少し待って、もう一度ためしてください。`,
    refused: "ボットが受け付けませんでした。", timeMoved: "時間を進めました", offline: "サンドボックスとつながっていません。動いているか確かめてください。",
    allowFile: "許可", declineFile: "許可しない", openFile: "開く",
    removeBot: "ボットを外す", addBot: "ボットを入れる",
    nowYouAre: (name) => `いまは ${name} さんです`, cardFault: "このカードは表示できません。",
  },
  en: {
    sandbox: "sandbox", otherLanguage: "日本語", menu: "Open the list of channels", clock: "Clock", rail: "Channels and chats",
    whoAmI: "You are", channels: "Channels", chats: "Chats", messages: "Messages", close: "Close",
    invented: "All people and children are invented. What you write is gone when the sandbox stops.",
    channelNote: (count) => `${count} people`, chatNote: "You and the bot alone",
    tryTitle: "Try this", tryIntro: "Choose what to see, and go from the top. Each takes about two minutes.",
    tryDo: "Go there", tryTime: "Let time pass", tryWrite: "Fill in the words",
    hour: "+1 hour", workingHours: "+4 working hours", workingDay: "Next working day 9:00", day: "+1 day", fiveWorkingDays: "+5 working days",
    newPost: "New post", newPostHint: "Post in the channel (@ to address)", reply: "Reply", replyHint: "Reply in this thread",
    chatHint: "Write to the bot (for example: status)", send: "Send", cancel: "Cancel", askBot: "Speak to @CareTeamBot", mentionList: "Address",
    askThis: "Make it a question", shareThis: "Share as an update", edited: "Edited", deleted: "This message was deleted", unread: "unread", empty: "Nothing here yet.", bot: "bot",
    silence: (status) => `The bot did not answer (${status || "timed out"}). Wait a little and try again.`,
    refused: "The bot did not accept that.", timeMoved: "Time has passed", offline: "No connection to the sandbox. Is it still running?",
    allowFile: "Allow", declineFile: "Decline", openFile: "Open",
    removeBot: "Remove the bot", addBot: "Add the bot",
    nowYouAre: (name) => `You are ${name} now`, cardFault: "This card cannot be shown.",
  },
};

let language = localStorage.getItem("language") === "en" ? "en" : "ja";

export const currentLanguage = () => language;

export function switchLanguage() {
  language = language === "ja" ? "en" : "ja";
  localStorage.setItem("language", language);
}

export function say(key, ...values) {
  const word = words[language][key];
  return typeof word === "function" ? word(...values) : word;
}

/** Writes the words into every element that names one. */
export function label(root = document) {
  document.documentElement.lang = language;
  document.title = `CareTeamBot ${say("sandbox")}`;
  for (const element of root.querySelectorAll("[data-word]")) element.textContent = say(element.dataset.word);
  for (const element of root.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
}

const zone = { timeZone: "Asia/Tokyo" };
export const dateTime = (at) => new Intl.DateTimeFormat(language, { ...zone, month: "short", day: "numeric", weekday: "short", hour: "numeric", minute: "2-digit", hour12: false }).format(at);
