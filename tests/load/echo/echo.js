// The first reference: an echo bot as the SDK's own sample writes it, without authentication and storage.
// Prints its address on the first line.
const http = require('node:http');
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } = require('botbuilder');

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(MessageFactory.text(`Echo: ${context.activity.text}`));
  await next();
});

// What the SDK expects of a web framework, and no more of it.
function answer(response) {
  return {
    status(code) { response.statusCode = code; return this; },
    header(name, value) { response.setHeader(name, value); return this; },
    send(body) { response.write(typeof body === 'string' ? body : JSON.stringify(body)); return this; },
    end() { response.end(); return this; },
  };
}

const server = http.createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    request.body = JSON.parse(Buffer.concat(parts).toString('utf8'));
    adapter.process(request, answer(response), (context) => bot.run(context)).catch((fault) => {
      console.error(fault);
      response.statusCode = 500;
      response.end();
    });
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
