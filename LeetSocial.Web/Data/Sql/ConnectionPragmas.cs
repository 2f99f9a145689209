using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LeetSocial.Web.Data.Sql;

/// <summary>Gives connections that EF Core opens the same settings as all others.</summary>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        SqliteFile.Configure(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SqliteFile.Configure(connection);
        return Task.CompletedTask;
    }
}
