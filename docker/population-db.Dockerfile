# The mock of the national population database: its own image, its own database, nothing of ours but the wire.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json nx.json tsconfig.base.json .swcrc ./
COPY apps apps
COPY libs libs
RUN npm ci && npx nx run @luutru/population-db:build --with-deps && npm prune --omit=dev --omit=optional

FROM node:24-bookworm-slim
ENV NODE_ENV=production POPULATION_HOST=0.0.0.0
WORKDIR /app
COPY --from=build --chown=root:root /app /app
USER node
EXPOSE 3100
CMD ["node", "apps/population-db/dist/main.js"]
